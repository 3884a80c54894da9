# J05: a German brief of themes and of a lasting change
day Tuesday 2026-11-17
after 84 days
language de
#                   Mo Tu We Th Fr Sa Su
calls completed     34 36 35 34 38 12  0
calls missed         5  6  5  5  6  2  0
calls failed         1  1  1  1  1  0  0
calls ready          4  4  4  4  4  0  0
service opened      18 17 18 17 19  6  0
service completed   15 16 15 16 17  8  0
feedback promoters   6
feedback passives    3
feedback detractors  2
feedback comments    5
theme price negative  0  1  0  0  1  0  0  today 3
from 2026-11-11 to 2026-11-16: theme price negative 2
people behind theme price negative: 9
from 2026-11-13 to 2026-11-13: calls missed 15
from 2026-11-16 to 2026-11-17: calls missed 15
---
1 Bereit zum Anruf (open work, neutral, 4)
  An diesem Tag bereit geworden und an seinem Ende noch offen: 4 Anrufe. Insgesamt wartend: 4.
2 Verpasste oder gescheiterte Anrufe (standing, bad, 16)
  15 verpasst und 1 gescheitert: mehr als die üblichen 2–13 an einem Dienstag.
3 Kritik zum Preis: mehr als üblich (signal, bad, 15)
  15 Antworten mit Kritik zum Preis von 9 Personen in 7 Tagen, üblich etwa 2,1. Lesen Sie die Kommentare dazu.
4 Verpasste oder gescheiterte Anrufe: höher seit 13. Nov. (signal, bad, 10)
  Seit 5 Tagen etwa 10 am Tag, bis dahin etwa 4,4 am Tag. Der Unterschied hält an.
5 Neue Serviceaufträge: wie üblich (calm, neutral, 17)
  17 neue Serviceaufträge, innerhalb der üblichen 9–26 an einem Dienstag. So bleibt es seit 85 Tagen in Folge.
