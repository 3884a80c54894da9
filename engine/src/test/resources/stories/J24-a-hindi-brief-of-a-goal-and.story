# J24: a Hindi brief of a goal and a record and what is to come
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
service completed   15 16 15 16 17  8  0  today 20
goal of the month: calls completed 1600
predictions of feedback responses: 33 of 40 days held, skill 0.12
---
1 कॉल के लिए तैयार (open work, neutral, 4)
  इस दिन तैयार और दिन के अंत तक शेष: 4 कॉल। प्रतीक्षा में कुल: 4।
2 छूटी या विफल कॉल (standing, neutral, 7)
  छूटी: 6, विफल: 1, मंगलवार की सामान्य सीमा 2–13 के भीतर।
3 पूर्ण कॉल: इस महीने का लक्ष्य (standing, bad, 448)
  अब तक लक्ष्य 1,600 में से 448। शेष सामान्य दिनों के साथ 30 नवंबर तक लगभग 790, लक्ष्य से नीचे।
4 उत्तर: बुधवार का अनुमान (standing, neutral, 11)
  18 नवंबर का अनुमान: 7–16 उत्तर। ऐसी सीमा 40 दिन में से 33 पर सही रही।
5 पूर्ण सेवाएँ: 85 दिन में सबसे अधिक (standing, good, 20)
  20 पूर्ण सेवाएँ, 85 दिन में किसी भी अन्य दिन से अधिक।
