# J13: a Spanish brief of silent calls and calm
day Tuesday 2026-11-17
after 84 days
zone Europe/Madrid
language es
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
1 Listas para llamar (standing, neutral, 0)
  Quedó listo para llamar este día: 0 llamadas. Los datos de llamadas dejaron de llegar y el día está incompleto. Total en espera: 0.
2 Llamadas perdidas o fallidas (standing, neutral, 0)
  Perdidas: 0, fallidas: 0, pero los datos de llamadas dejaron de llegar y el día está incompleto.
3 Datos de llamadas: dejaron de llegar (signal, bad)
  El registro más reciente es del sáb 14 nov, 17:00. Las cifras de este día están incompletas; revise la conexión.
4 Respuestas: como es habitual (calm, neutral, 11)
  11 respuestas, dentro de lo habitual (5–18) para un martes. Se mantiene así desde hace 85 días seguidos.
5 Servicios abiertos: como es habitual (calm, neutral, 17)
  17 servicios abiertos, dentro de lo habitual (9–26) para un martes. Se mantiene así desde hace 85 días seguidos.
