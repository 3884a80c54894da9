# J28: a Hindi brief of open work
day Tuesday 2026-11-17
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
calls not returned  today 1
calls waiting       today 9
calls waiting old   today 1
feedback not contacted  today 1
---
1 कॉल के लिए तैयार (open work, neutral, 4)
  इस दिन तैयार और दिन के अंत तक शेष: 4 कॉल। प्रतीक्षा में कुल: 9।
2 छूटी या विफल कॉल (standing, neutral, 7)
  छूटी: 6, विफल: 1, मंगलवार की सामान्य सीमा 2–13 के भीतर।
3 असंतुष्ट ग्राहक, अब तक बिना कॉल (open work, bad, 1)
  उत्तर के पूरे एक दिन बाद भी बिना कॉल: 1 असंतुष्ट ग्राहक। कॉल से उनका भरोसा अब भी लौट सकता है।
4 छूटी कॉल, समय पर वापस कॉल नहीं (open work, bad, 1)
  इसके बाद के कार्य समय में ग्राहक से संपर्क नहीं हुआ: 1 छूटी कॉल। दिन की शुरुआत वापस कॉल करने से करें।
5 लंबे समय से तैयार कॉल (open work, bad, 1)
  कम से कम 3 दिन से तैयार, अब तक कॉल नहीं: 1 कॉल। कॉल करने या बंद करने का समय है।
