# J06: a German brief of silent calls and calm
day Tuesday 2026-11-17
after 84 days
language de
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
---
1 Bereit zum Anruf (standing, neutral, 0)
  Bereit geworden: 0 Anrufe. Die Anrufdaten bleiben aus, der Tag ist unvollständig. Insgesamt wartend: 0.
2 Verpasste oder gescheiterte Anrufe (standing, neutral, 0)
  0 verpasst und 0 gescheitert, doch die Anrufdaten bleiben aus und der Tag ist unvollständig.
3 Anrufdaten: bleiben aus (signal, bad)
  Der neueste Eintrag ist von Sa. 14. Nov., 17:00. Die Zahlen dieses Tages sind unvollständig; prüfen Sie die Verbindung.
4 Antworten: wie üblich (calm, neutral, 11)
  11 Antworten, innerhalb der üblichen 5–18 an einem Dienstag. So bleibt es seit 85 Tagen in Folge.
5 Neue Serviceaufträge: wie üblich (calm, neutral, 17)
  17 neue Serviceaufträge, innerhalb der üblichen 9–26 an einem Dienstag. So bleibt es seit 85 Tagen in Folge.
