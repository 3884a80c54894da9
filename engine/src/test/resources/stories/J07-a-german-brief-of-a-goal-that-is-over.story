# J07: a German brief of a goal whose week is over
day Sunday 2026-11-22
language de
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
goal of the week: service completed 100
---
1 Bereit zum Anruf (standing, neutral, 0)
  An diesem Tag bereit geworden und an seinem Ende noch offen: 0 Anrufe. Insgesamt wartend: 0.
2 Verpasste oder gescheiterte Anrufe (standing, neutral, 0)
  0 verpasst und 0 gescheitert: innerhalb der üblichen 0–1 an einem Sonntag.
3 Fertige Serviceaufträge: Ziel für diese Woche (standing, bad, 87)
  87 von 100 zum Abschluss, unter dem Ziel.
4 Anrufe: wie üblich (calm, neutral, 0)
  0 Anrufe, innerhalb der üblichen 0–1 an einem Sonntag. So bleibt es seit 84 Tagen in Folge.
5 Antworten: wie üblich (calm, neutral, 0)
  0 Antworten, innerhalb der üblichen 0–1 an einem Sonntag. So bleibt es seit 84 Tagen in Folge.
