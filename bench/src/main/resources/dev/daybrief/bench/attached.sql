-- Tables of a company with calls, as the ready mapping knows them.
CREATE TABLE organizations (id uuid PRIMARY KEY, name text);
INSERT INTO organizations SELECT gen_random_uuid(), 'Organization ' || n
FROM generate_series(1, $organizations) n;

CREATE TABLE servicerecords (id serial PRIMARY KEY, customer_name text, is_demo boolean);
INSERT INTO servicerecords (customer_name, is_demo)
SELECT 'Customer ' || n, n % 100 = 0 FROM generate_series(1, 20000) n;

CREATE TABLE calls (id serial PRIMARY KEY, organization_id uuid, customer_number text,
  direction text, start_time timestamptz, end_time timestamptz, duration_sec integer, status text,
  nps_score integer, call_reason text, feedback_summary text, ended_reason text,
  cost double precision, service_record_id integer, campaign_id integer, created_at timestamptz,
  updated_at timestamptz);
INSERT INTO calls (organization_id, customer_number, direction, start_time, end_time, duration_sec,
  status, nps_score, call_reason, ended_reason, cost, service_record_id, campaign_id, created_at,
  updated_at)
SELECT o.ids[1 + n % $organizations], '+4930' || (1000000 + n::bigint * 7919 % 9000000),
  CASE n % 2 WHEN 0 THEN 'inbound' ELSE 'outbound' END, t.began, t.began + interval '3 minutes',
  180, (ARRAY['completed', 'completed', 'missed', 'ready', 'failed'])[1 + n % 5],
  CASE WHEN n % 5 < 2 THEN n % 11 END, 'maintenance', 'customer-ended-call', 0.0123,
  1 + n % 20000, n % 12, t.began, t.began + interval '4 minutes'
FROM generate_series(1, $rows) n
CROSS JOIN (SELECT array_agg(id) AS ids FROM organizations) o
CROSS JOIN LATERAL (SELECT timestamptz '2025-01-01' + n * interval '7 seconds' AS began) t;
CREATE INDEX calls_by_change ON calls (updated_at, id);
