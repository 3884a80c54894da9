# H01: calls stopped arriving: the day is incomplete and open work is not told
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
from 2026-11-16 to 2026-11-17: calls completed 0
from 2026-11-16 to 2026-11-17: calls missed 0
from 2026-11-16 to 2026-11-17: calls failed 0
from 2026-11-16 to 2026-11-17: calls ready 0
calls waiting       today 9
calls waiting old   today 5
feedback not contacted  today 2
service not followed up  today 7
---
1 Ready for Call (standing, neutral, 0)
  0 calls became ready on this day, but calls stopped arriving and the day is incomplete. Waiting in all: 9.
2 Missed or Failed Calls (standing, neutral, 0)
  0 missed and 0 failed, but calls stopped arriving and the day is incomplete.
3 Calls: stopped arriving (signal, bad)
  The newest record is from Sat 14 Nov, 17:00. The numbers of this day are incomplete; check the connection.
4 Feedback answers: as usual (calm, neutral, 11)
  11 answers, within the usual 5–18 for a Tuesday. It has been so for 85 days in a row.
5 Opened service records: as usual (calm, neutral, 17)
  17 opened service records, within the usual 9–26 for a Tuesday. It has been so for 85 days in a row.
health: calls silent, feedback received, service_records received
not even left out: open_work feedback_not_contacted
not even left out: open_work service_not_followed_up
not even left out: open_work calls_waiting_old
