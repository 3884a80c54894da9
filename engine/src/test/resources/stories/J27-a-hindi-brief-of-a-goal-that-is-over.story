# J27: a Hindi brief of a goal whose week is over
day Sunday 2026-11-22
zone Asia/Kolkata
language hi
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
1 कॉल के लिए तैयार (standing, neutral, 0)
  इस दिन तैयार और दिन के अंत तक शेष: 0 कॉल। प्रतीक्षा में कुल: 0।
2 छूटी या विफल कॉल (standing, neutral, 0)
  छूटी: 0, विफल: 0, रविवार की सामान्य सीमा 0–1 के भीतर।
3 पूर्ण सेवाएँ: इस सप्ताह का लक्ष्य (standing, bad, 87)
  इस सप्ताह के अंत में लक्ष्य 100 में से 87, लक्ष्य से नीचे।
4 कॉल: सामान्य स्तर पर (calm, neutral, 0)
  0 कॉल, रविवार की सामान्य सीमा 0–1 के भीतर। 84 दिन से लगातार ऐसा ही है।
5 उत्तर: सामान्य स्तर पर (calm, neutral, 0)
  0 उत्तर, रविवार की सामान्य सीमा 0–1 के भीतर। 84 दिन से लगातार ऐसा ही है।
