# J23: a Hindi brief of the first week
day Tuesday 2026-11-17
zone Asia/Kolkata
language hi
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
1 कॉल के लिए तैयार (open work, neutral, 4)
  इस दिन तैयार और दिन के अंत तक शेष: 4 कॉल। प्रतीक्षा में कुल: 4।
2 छूटी या विफल कॉल (standing, neutral, 7)
  छूटी: 6, विफल: 1। सामान्य क्या है, यह आने वाले सप्ताहों के डेटा से पता चलेगा।
3 कॉल: 47 (standing, neutral, 47)
  47 कॉल। सामान्य क्या है, यह 21 दिन के डेटा के बाद बताया जा सकेगा; अब तक ज्ञात: 5 दिन।
4 उत्तर: 11 (standing, neutral, 11)
  11 उत्तर। सामान्य क्या है, यह 21 दिन के डेटा के बाद बताया जा सकेगा; अब तक ज्ञात: 5 दिन।
5 नई सेवाएँ: 17 (standing, neutral, 17)
  17 नई सेवाएँ। सामान्य क्या है, यह 21 दिन के डेटा के बाद बताया जा सकेगा; अब तक ज्ञात: 5 दिन।
