# J21: an Arabic brief of open work
day Tuesday 2026-11-17
zone Africa/Cairo
language ar
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
calls not returned  today 1
calls waiting       today 9
calls waiting old   today 1
feedback not contacted  today 1
---
1 جاهزة للاتصال (open work, neutral, 4)
  أصبحت جاهزة في هذا اليوم وبقيت في الانتظار عند نهايته: 4 مكالمات. إجمالي ما في الانتظار: 9.
2 المكالمات الفائتة أو الفاشلة (standing, neutral, 7)
  الفائتة: 6، الفاشلة: 1، ضمن المعتاد (2 إلى 13) في يوم الثلاثاء.
3 عملاء غير راضين دون اتصال بهم (open work, bad, 1)
  دون اتصال بعد مرور يوم كامل على الإجابة: عميل واحد غير راضٍ. ما زال الاتصال قادرًا على استعادة الثقة.
4 مكالمات فائتة دون معاودة الاتصال في حينه (open work, bad, 1)
  دون تواصل مع العميل في ساعات العمل التالية: مكالمة فائتة واحدة. يستحسن بدء اليوم بمعاودة الاتصال.
5 مكالمات جاهزة طال انتظارها (open work, bad, 1)
  جاهزة منذ 3 أيام على الأقل دون إجراء: مكالمة واحدة. حان وقت الاتصال أو الإغلاق.
