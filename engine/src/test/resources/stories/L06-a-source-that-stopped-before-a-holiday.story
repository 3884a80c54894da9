# L06: calls that stopped two days before a holiday are missing on it
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
on 2026-12-25: calls completed 0
on 2026-12-25: calls missed 0
on 2026-12-25: calls failed 0
on 2026-12-25: calls ready 0
on 2026-12-25: feedback promoters 0
on 2026-12-25: feedback passives 0
on 2026-12-25: feedback detractors 0
on 2026-12-25: service opened 0
on 2026-12-25: service completed 0
from 2026-12-22 to 2026-12-24: calls completed 0
from 2026-12-22 to 2026-12-24: calls missed 0
from 2026-12-22 to 2026-12-24: calls failed 0
from 2026-12-22 to 2026-12-24: calls ready 0
---
1 Ready for Call (standing, neutral, 0)
  0 calls became ready on this day, but calls stopped arriving and the day is incomplete. Waiting in all: 0.
2 Missed or Failed Calls (standing, neutral, 0)
  0 missed and 0 failed, but calls stopped arriving and the day is incomplete.
3 Calls: stopped arriving (signal, bad)
  The newest record is from Mon 21 Dec, 17:00. The numbers of this day are incomplete; check the connection.
4 Feedback answers: 0 (standing, neutral, 0)
  0 answers, fewer than the usual 5–18 for a Friday. A year before, 25 Dec was a quiet day too: 0.
5 Opened service records: 0 (standing, neutral, 0)
  0 opened service records, fewer than the usual 11–28 for a Friday. A year before, 25 Dec was a quiet day too: 0.
health: calls silent, feedback received, service_records received
