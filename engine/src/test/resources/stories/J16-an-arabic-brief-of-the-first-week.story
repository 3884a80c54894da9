# J16: an Arabic brief of the first week
day Tuesday 2026-11-17
zone Africa/Cairo
language ar-EG
after 5 days
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
---
1 جاهزة للاتصال (open work, neutral, 4)
  أصبحت جاهزة في هذا اليوم وبقيت في الانتظار عند نهايته: ٤ مكالمات. إجمالي ما في الانتظار: ٤.
2 المكالمات الفائتة أو الفاشلة (standing, neutral, 7)
  الفائتة: ٦، الفاشلة: ١. يتضح ما هو معتاد مع بيانات الأسابيع القادمة.
3 المكالمات: ٤٧ (standing, neutral, 47)
  ٤٧ مكالمة. يمكن تحديد المعتاد بعد ٢١ يومًا من البيانات؛ المتوفر حتى الآن بيانات ٥ أيام.
4 الإجابات: ١١ (standing, neutral, 11)
  ١١ إجابة. يمكن تحديد المعتاد بعد ٢١ يومًا من البيانات؛ المتوفر حتى الآن بيانات ٥ أيام.
5 الخدمات الجديدة: ١٧ (standing, neutral, 17)
  ١٧ خدمة جديدة. يمكن تحديد المعتاد بعد ٢١ يومًا من البيانات؛ المتوفر حتى الآن بيانات ٥ أيام.
