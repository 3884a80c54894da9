# J19: an Arabic brief of silent calls and calm
day Tuesday 2026-11-17
after 84 days
zone Africa/Cairo
language ar-EG
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
feedback promoters   6  6  6  6  6  2  0
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
from 2026-11-16 to 2026-11-17: calls completed 0
from 2026-11-16 to 2026-11-17: calls missed 0
from 2026-11-16 to 2026-11-17: calls failed 0
from 2026-11-16 to 2026-11-17: calls ready 0
---
1 جاهزة للاتصال (standing, neutral, 0)
  أصبحت جاهزة في هذا اليوم: ٠ مكالمة. توقف وصول بيانات المكالمات وهذا اليوم غير مكتمل. إجمالي ما في الانتظار: ٠.
2 المكالمات الفائتة أو الفاشلة (standing, neutral, 0)
  الفائتة: ٠، الفاشلة: ٠، غير أن بيانات المكالمات توقف وصولها وهذا اليوم غير مكتمل.
3 المكالمات: توقف وصولها (signal, bad)
  أحدث سجل بتاريخ السبت ١٤ نوفمبر، ١٧:٠٠. أرقام هذا اليوم غير مكتملة؛ يرجى التحقق من الاتصال.
4 الإجابات: كالمعتاد (calm, neutral, 11)
  ١١ إجابة، ضمن المعتاد (٥ إلى ١٨) في يوم الثلاثاء. الحال كذلك منذ ٨٥ يومًا على التوالي.
5 الخدمات الجديدة: كالمعتاد (calm, neutral, 17)
  ١٧ خدمة جديدة، ضمن المعتاد (٩ إلى ٢٦) في يوم الثلاثاء. الحال كذلك منذ ٨٥ يومًا على التوالي.
