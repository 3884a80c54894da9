# J12: a Spanish brief of themes and of a lasting change
day Tuesday 2026-11-17
after 84 days
zone Europe/Madrid
language es
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
1 Listas para llamar (open work, neutral, 4)
  Quedó listo para llamar este día y seguía pendiente al cierre: 4 llamadas. Total en espera: 4.
2 Llamadas perdidas o fallidas (standing, bad, 16)
  Perdidas: 15, fallidas: 1, en total más de lo habitual (2–13) para un martes.
3 Quejas sobre el precio: más de lo habitual (signal, bad, 15)
  15 respuestas con quejas sobre el precio de 9 personas en 7 días, habitualmente cerca de 2,1. Lea los comentarios correspondientes.
4 Llamadas perdidas o fallidas: más desde el 13 nov (signal, bad, 10)
  Cerca de 10 al día desde hace 5 días, antes cerca de 4,4 al día. La diferencia se mantiene.
5 Servicios abiertos: como es habitual (calm, neutral, 17)
  17 servicios abiertos, dentro de lo habitual (9–26) para un martes. Se mantiene así desde hace 85 días seguidos.
