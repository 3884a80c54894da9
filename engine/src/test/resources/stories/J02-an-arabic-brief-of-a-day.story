# J02: an Arabic brief of a day with a change
day Tuesday 2026-11-17
after 84 days
zone Africa/Cairo
language ar-EG
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0  today 40
calls missed         5  6  5  5  6  2  0  today 20
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
feedback promoters   6  6  6  6  6  2  0
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
parts of calls missed or failed by hour: 10 2 usually 2, 14 17 usually 1.5, 16 2 usually 3.5
feedback not contacted  today 1
service not followed up  today 7
---
1 جاهزة للاتصال (open work, neutral, 4)
  أصبحت جاهزة في هذا اليوم وبقيت في الانتظار عند نهايته: ٤ مكالمات. إجمالي ما في الانتظار: ٤.
2 المكالمات الفائتة أو الفاشلة (standing, bad, 21)
  الفائتة: ٢٠، الفاشلة: ١، أي أكثر من المعتاد (٢ إلى ١٣) في يوم الثلاثاء.
3 عملاء غير راضين دون اتصال بهم (open work, bad, 1)
  دون اتصال بعد مرور يوم كامل على الإجابة: عميل واحد غير راضٍ. ما زال الاتصال قادرًا على استعادة الثقة.
4 خدمات مكتملة دون اتصال بعدها (open work, bad, 7)
  دون اتصال بعد مرور يوم كامل على اكتمال الخدمة: ٧ خدمات مكتملة. يستحسن السؤال عن التجربة وهي حديثة.
5 المكالمات الفائتة أو الفاشلة: ارتفاع غير معتاد (signal, bad, 21)
  ٢١ مكالمة فائتة أو فاشلة، أكثر من المعتاد (٢ إلى ١٣) في يوم الثلاثاء. يتزامن ذلك مع الساعة ١٤:٠٠ إلى ١٥:٠٠: ١٧، عادة نحو ١٫٥.
