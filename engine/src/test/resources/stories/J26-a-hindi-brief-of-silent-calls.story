# J26: a Hindi brief of silent calls and calm
day Tuesday 2026-11-17
after 84 days
zone Asia/Kolkata
language hi
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
1 कॉल के लिए तैयार (standing, neutral, 0)
  इस दिन तैयार: 0 कॉल। कॉल का डेटा आना बंद हो गया है और दिन अधूरा है। प्रतीक्षा में कुल: 0।
2 छूटी या विफल कॉल (standing, neutral, 0)
  छूटी: 0, विफल: 0, लेकिन कॉल का डेटा आना बंद हो गया है और दिन अधूरा है।
3 कॉल का डेटा: आना बंद (signal, bad)
  नवीनतम रिकॉर्ड शनिवार 14 नवंबर, 17:00 का है। इस दिन की संख्याएँ अधूरी हैं; कनेक्शन जाँचें।
4 उत्तर: सामान्य स्तर पर (calm, neutral, 11)
  11 उत्तर, मंगलवार की सामान्य सीमा 5–18 के भीतर। 85 दिन से लगातार ऐसा ही है।
5 नई सेवाएँ: सामान्य स्तर पर (calm, neutral, 17)
  17 नई सेवाएँ, मंगलवार की सामान्य सीमा 9–26 के भीतर। 85 दिन से लगातार ऐसा ही है।
