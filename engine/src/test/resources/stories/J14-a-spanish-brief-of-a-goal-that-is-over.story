# J14: a Spanish brief of a goal whose week is over
day Sunday 2026-11-22
zone Europe/Madrid
language es
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
1 Listas para llamar (standing, neutral, 0)
  Quedó listo para llamar este día y seguía pendiente al cierre: 0 llamadas. Total en espera: 0.
2 Llamadas perdidas o fallidas (standing, neutral, 0)
  Perdidas: 0, fallidas: 0, dentro de lo habitual (0–1) para un domingo.
3 Servicios completados: meta de esta semana (standing, bad, 87)
  87 de 100 al cierre de esta semana, por debajo de la meta.
4 Llamadas: como es habitual (calm, neutral, 0)
  0 llamadas, dentro de lo habitual (0–1) para un domingo. Se mantiene así desde hace 84 días seguidos.
5 Respuestas: como es habitual (calm, neutral, 0)
  0 respuestas, dentro de lo habitual (0–1) para un domingo. Se mantiene así desde hace 84 días seguidos.
