# A05: a day of ones is written in the singular
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed      2  2  2  2  2  1  0  today 1
calls missed         1  1  1  1  1  0  0
calls failed         0
calls ready          1
feedback promoters   1
feedback passives    0
feedback detractors  1
service opened       1
service completed    1
---
1 Ready for Call (open work, neutral, 1)
  1 call became ready on this day and still waited at its end. Waiting in all: 1.
2 Missed or Failed Calls (standing, neutral, 1)
  1 missed and 0 failed: within the usual 0–3 for a Tuesday.
3 Calls: as usual (calm, neutral, 3)
  3 calls, within the usual 1–8 for a Tuesday. It has been so for 85 days in a row.
4 Feedback answers: as usual (calm, neutral, 2)
  2 answers, within the usual 0–5 for a Tuesday. It has been so for 85 days in a row.
5 Opened service records: as usual (calm, neutral, 1)
  1 opened service record, within the usual 0–3 for a Tuesday. It has been so for 85 days in a row.
