# J18: an Arabic brief of themes and of a lasting change
day Tuesday 2026-11-17
after 84 days
zone Africa/Cairo
language ar-EG
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
feedback promoters   6
feedback passives    3
feedback detractors  2
feedback comments    5
theme price negative  0  1  0  0  1  0  0  today 3
from 2026-11-11 to 2026-11-16: theme price negative 2
people behind theme price negative: 9
from 2026-11-13 to 2026-11-13: calls missed 15
from 2026-11-16 to 2026-11-17: calls missed 15
---
1 جاهزة للاتصال (open work, neutral, 4)
  أصبحت جاهزة في هذا اليوم وبقيت في الانتظار عند نهايته: ٤ مكالمات. إجمالي ما في الانتظار: ٤.
2 المكالمات الفائتة أو الفاشلة (standing, bad, 16)
  الفائتة: ١٥، الفاشلة: ١، أي أكثر من المعتاد (٢ إلى ١٣) في يوم الثلاثاء.
3 شكاوى من السعر: أكثر من المعتاد (signal, bad, 15)
  ١٥ إجابة فيها شكوى من السعر من ٩ أشخاص في ٧ أيام، عادة نحو ٢٫١. يرجى قراءة التعليقات المتعلقة بذلك.
4 المكالمات الفائتة أو الفاشلة: ارتفاع منذ ١٣ نوفمبر (signal, bad, 10)
  نحو ١٠ يوميًا منذ ٥ أيام، قبل ذلك نحو ٤٫٤ يوميًا. الفرق مستمر.
5 الخدمات الجديدة: كالمعتاد (calm, neutral, 17)
  ١٧ خدمة جديدة، ضمن المعتاد (٩ إلى ٢٦) في يوم الثلاثاء. الحال كذلك منذ ٨٥ يومًا على التوالي.
