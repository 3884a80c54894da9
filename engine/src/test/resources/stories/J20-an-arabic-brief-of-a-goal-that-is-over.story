# J20: an Arabic brief of a goal whose week is over
day Sunday 2026-11-22
zone Africa/Cairo
language ar-EG
after 84 days
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
goal of the week: service completed 100
---
1 جاهزة للاتصال (standing, neutral, 0)
  أصبحت جاهزة في هذا اليوم وبقيت في الانتظار عند نهايته: ٠ مكالمة. إجمالي ما في الانتظار: ٠.
2 المكالمات الفائتة أو الفاشلة (standing, neutral, 0)
  الفائتة: ٠، الفاشلة: ٠، ضمن المعتاد (٠ إلى ١) في يوم الأحد.
3 الخدمات المكتملة: هدف هذا الأسبوع (standing, bad, 87)
  ٨٧ من ١٠٠ عند نهاية هذا الأسبوع، أدنى من الهدف.
4 المكالمات: كالمعتاد (calm, neutral, 0)
  ٠ مكالمة، ضمن المعتاد (٠ إلى ١) في يوم الأحد. الحال كذلك منذ ٨٤ يومًا على التوالي.
5 الإجابات: كالمعتاد (calm, neutral, 0)
  ٠ إجابة، ضمن المعتاد (٠ إلى ١) في يوم الأحد. الحال كذلك منذ ٨٤ يومًا على التوالي.
