# J11: a Spanish brief of a goal and a record and what is to come
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
service completed   15 16 15 16 17  8  0  today 20
goal of the month: calls completed 1600
predictions of feedback responses: 33 of 40 days held, skill 0.12
---
1 Listas para llamar (open work, neutral, 4)
  Quedó listo para llamar este día y seguía pendiente al cierre: 4 llamadas. Total en espera: 4.
2 Llamadas perdidas o fallidas (standing, neutral, 7)
  Perdidas: 6, fallidas: 1, dentro de lo habitual (2–13) para un martes.
3 Llamadas completadas: meta de este mes (standing, bad, 448)
  448 de 1600 hasta ahora. Con los días habituales que quedan, serán cerca de 790 el 30 nov, por debajo de la meta.
4 Respuestas: previsión del miércoles (standing, neutral, 11)
  Previsión para el 18 nov: 7–16 respuestas. Un rango así se cumplió en 33 de 40 días.
5 Servicios completados: el máximo en 85 días (standing, good, 20)
  20 servicios completados, más de lo registrado en cualquier otro de los 85 días.
