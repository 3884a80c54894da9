# J03: a German brief of the first week
day Tuesday 2026-11-17
language de
after 5 days
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
---
1 Bereit zum Anruf (open work, neutral, 4)
  An diesem Tag bereit geworden und an seinem Ende noch offen: 4 Anrufe. Insgesamt wartend: 4.
2 Verpasste oder gescheiterte Anrufe (standing, neutral, 7)
  6 verpasst und 1 gescheitert. Was üblich ist, zeigt sich mit den kommenden Wochen.
3 Anrufe: 47 (standing, neutral, 47)
  47 Anrufe. Was üblich ist, lässt sich nach 21 Tagen mit Daten sagen; bisher liegen Daten von 5 Tagen vor.
4 Antworten: 11 (standing, neutral, 11)
  11 Antworten. Was üblich ist, lässt sich nach 21 Tagen mit Daten sagen; bisher liegen Daten von 5 Tagen vor.
5 Neue Serviceaufträge: 17 (standing, neutral, 17)
  17 neue Serviceaufträge. Was üblich ist, lässt sich nach 21 Tagen mit Daten sagen; bisher liegen Daten von 5 Tagen vor.
