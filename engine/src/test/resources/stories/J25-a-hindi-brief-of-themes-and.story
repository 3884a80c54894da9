# J25: a Hindi brief of themes and of a lasting change
day Tuesday 2026-11-17
after 84 days
zone Asia/Kolkata
language hi
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
1 कॉल के लिए तैयार (open work, neutral, 4)
  इस दिन तैयार और दिन के अंत तक शेष: 4 कॉल। प्रतीक्षा में कुल: 4।
2 छूटी या विफल कॉल (standing, bad, 16)
  छूटी: 15, विफल: 1, यानी मंगलवार की सामान्य सीमा 2–13 से अधिक।
3 मूल्य की शिकायतें: सामान्य से अधिक (signal, bad, 15)
  15 उत्तर जिनमें मूल्य की शिकायत है (9 लोग, 7 दिन), आमतौर पर लगभग 2.1। इनसे जुड़ी टिप्पणियाँ पढ़ें।
4 छूटी या विफल कॉल: 13 नवंबर से स्तर ऊँचा (signal, bad, 10)
  5 दिन से प्रतिदिन लगभग 10, उससे पहले प्रतिदिन लगभग 4.4। यह अंतर बना हुआ है।
5 नई सेवाएँ: सामान्य स्तर पर (calm, neutral, 17)
  17 नई सेवाएँ, मंगलवार की सामान्य सीमा 9–26 के भीतर। 85 दिन से लगातार ऐसा ही है।
