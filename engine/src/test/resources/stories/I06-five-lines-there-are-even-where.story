# I06: five lines there are, even where nearly all is muted
day Tuesday 2026-11-17
after 84 days
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
muted calm call_volume
muted calm lost_calls
muted data_gap feedback_volume
muted data_gap service_demand
---
1 Ready for Call (open work, neutral, 4)
  4 calls became ready on this day and still waited at its end. Waiting in all: 4.
2 Missed or Failed Calls (standing, neutral, 7)
  6 missed and 1 failed: within the usual 2–13 for a Tuesday.
3 Calls: as usual (calm, neutral, 47)
  47 calls, within the usual 33–62 for a Tuesday. It has been so for 85 days in a row.
4 Missed or failed calls: as usual (calm, neutral, 7)
  7 missed or failed calls, within the usual 2–13 for a Tuesday. It has been so for 85 days in a row.
5 Customer feedback: not connected yet (standing, neutral)
  This source has not sent a record so far. Import a file or connect it, and the brief will cover it.
