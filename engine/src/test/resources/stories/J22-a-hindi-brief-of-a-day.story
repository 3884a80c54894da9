# J22: a Hindi brief of a day with a change
day Tuesday 2026-11-17
after 84 days
zone Asia/Kolkata
language hi
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
1 कॉल के लिए तैयार (open work, neutral, 4)
  इस दिन तैयार और दिन के अंत तक शेष: 4 कॉल। प्रतीक्षा में कुल: 4।
2 छूटी या विफल कॉल (standing, bad, 21)
  छूटी: 20, विफल: 1, यानी मंगलवार की सामान्य सीमा 2–13 से अधिक।
3 असंतुष्ट ग्राहक, अब तक बिना कॉल (open work, bad, 1)
  उत्तर के पूरे एक दिन बाद भी बिना कॉल: 1 असंतुष्ट ग्राहक। कॉल से उनका भरोसा अब भी लौट सकता है।
4 पूर्ण सेवाएँ, बाद में बिना कॉल (open work, bad, 7)
  सेवा पूर्ण होने के पूरे एक दिन बाद भी बिना कॉल: 7 पूर्ण सेवाएँ। अनुभव ताज़ा रहते उसके बारे में पूछें।
5 छूटी या विफल कॉल: असामान्य रूप से अधिक (signal, bad, 21)
  21 छूटी या विफल कॉल, मंगलवार की सामान्य सीमा 2–13 से अधिक। यह समय 14:00–15:00 के साथ मेल खाता है: 17, आमतौर पर लगभग 1.5।
