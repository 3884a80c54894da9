# J17: an Arabic brief of a goal and a record and what is to come
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
service completed   15 16 15 16 17  8  0  today 20
goal of the month: calls completed 1600
predictions of feedback responses: 33 of 40 days held, skill 0.12
---
1 جاهزة للاتصال (open work, neutral, 4)
  أصبحت جاهزة في هذا اليوم وبقيت في الانتظار عند نهايته: ٤ مكالمات. إجمالي ما في الانتظار: ٤.
2 المكالمات الفائتة أو الفاشلة (standing, neutral, 7)
  الفائتة: ٦، الفاشلة: ١، ضمن المعتاد (٢ إلى ١٣) في يوم الثلاثاء.
3 المكالمات المكتملة: هدف هذا الشهر (standing, bad, 448)
  ٤٤٨ من ١٬٦٠٠ حتى الآن. مع الأيام المعتادة المتبقية يبلغ العدد في ٣٠ نوفمبر نحو ٧٩٠، أدنى من الهدف.
4 الإجابات: توقعات يوم الأربعاء (standing, neutral, 11)
  المتوقع من الإجابات في ١٨ نوفمبر: ٧ إلى ١٦. صح نطاق كهذا في ٣٣ من ٤٠ يومًا.
5 الخدمات المكتملة: أكبر عدد في ٨٥ يومًا (standing, good, 20)
  ٢٠ خدمة مكتملة، أكثر من أي يوم آخر خلال ٨٥ يومًا.
