# J02: an Arabic brief is written in English while it has no words of its own
day Tuesday 2026-11-17
after 84 days
zone Africa/Cairo
language ar
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
---
1 Ready for Call (open work, neutral, 4)
  4 calls became ready on this day and still waited at its end. Waiting in all: 4.
2 Missed or Failed Calls (standing, bad, 21)
  20 missed and 1 failed: more than the usual 2–13 for a Tuesday.
3 Missed or failed calls: unusually high (signal, bad, 21)
  21 missed or failed calls, more than the usual 2–13 for a Tuesday. Start with calling these customers back.
4 Calls: 65 (standing, neutral, 65)
  65 calls, more than the usual 33–62 for a Tuesday; chance alone can make such a difference.
5 Feedback answers: as usual (calm, neutral, 11)
  11 answers, within the usual 5–18 for a Tuesday. It has been so for 85 days in a row.
