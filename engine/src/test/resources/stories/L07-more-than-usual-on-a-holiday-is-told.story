# L07: a known holiday hides no rise
day Friday 2026-12-25
after 400 days
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
on 2025-12-25: calls completed 0
on 2025-12-25: calls missed 0
on 2025-12-25: calls failed 0
on 2025-12-25: calls ready 0
on 2025-12-25: feedback promoters 0
on 2025-12-25: feedback passives 0
on 2025-12-25: feedback detractors 0
on 2025-12-25: service opened 0
on 2025-12-25: service completed 0
calls missed today 21
---
1 Ready for Call (open work, neutral, 4)
  4 calls became ready on this day and still waited at its end. Waiting in all: 4.
2 Missed or Failed Calls (standing, bad, 22)
  21 missed and 1 failed: more than the usual 2–13 for a Friday.
3 Missed or failed calls: unusually high (signal, bad, 22)
  22 missed or failed calls, more than the usual 2–13 for a Friday. Start with calling these customers back.
4 Feedback answers: as usual (calm, neutral, 11)
  11 answers, within the usual 5–18 for a Friday. It has been so for 85 days in a row.
5 Opened service records: as usual (calm, neutral, 19)
  19 opened service records, within the usual 11–28 for a Friday. It has been so for 85 days in a row.
