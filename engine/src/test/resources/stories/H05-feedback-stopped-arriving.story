# H05: feedback stopped arriving
day Tuesday 2026-11-17
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
from 2026-11-14 to 2026-11-17: feedback promoters 0
from 2026-11-14 to 2026-11-17: feedback passives 0
from 2026-11-14 to 2026-11-17: feedback detractors 0
---
1 Ready for Call (open work, neutral, 4)
  4 calls became ready on this day and still waited at its end. Waiting in all: 4.
2 Missed or Failed Calls (standing, neutral, 7)
  6 missed and 1 failed: within the usual 2–13 for a Tuesday.
3 Customer feedback: stopped arriving (signal, bad)
  The newest record is from Fri 13 Nov, 17:00. The numbers of this day are incomplete; check the connection.
4 Calls: as usual (calm, neutral, 47)
  47 calls, within the usual 33–62 for a Tuesday. It has been so for 85 days in a row.
5 Opened service records: as usual (calm, neutral, 17)
  17 opened service records, within the usual 9–26 for a Tuesday. It has been so for 85 days in a row.
health: calls received, feedback silent, service_records received
not even left out: day_change feedback_responses
