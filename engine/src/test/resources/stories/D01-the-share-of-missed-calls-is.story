# D01: the share of missed calls is high though their number is not
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
feedback promoters   6  6  6  6  6  2  0
feedback passives    3  3  3  3  3  1  0
feedback detractors  2  2  2  2  2  1  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
calls completed     110 116 115 114 118 112 110  today 30
calls missed         8  9  8  8  9  8  9  today 13
---
1 Ready for Call (standing, neutral, 0)
  0 calls became ready on this day and still waited at its end. Waiting in all: 0.
2 Missed or Failed Calls (standing, neutral, 13)
  13 missed and 0 failed: within the usual 3–15 for a Tuesday.
3 Completed calls: unusually low (signal, bad, 30)
  30 completed calls, fewer than the usual 93–135 for a Tuesday. Check lines, routing and opening hours.
4 Share of missed or failed calls: unusually high (signal, bad, 13)
  30%, above the usual 2%–17% for a Tuesday. Start with calling these customers back.
5 Feedback answers: as usual (calm, neutral, 11)
  11 answers, within the usual 5–18 for a Tuesday. It has been so for 85 days in a row.
