-- Comments by their words. Row security lets no condition but plain comparisons reach an index, and a
-- search for words is none; so the search is a narrow question that is answered with the owner's eyes, and
-- asks for the tenant itself. The organisation is a word of its own in the index, because an index of words
-- holds those of all organisations. 10,000 characters of a comment are searched: there is a limit to what
-- can be, beyond which an import would fail.
CREATE INDEX feedback_words ON daybrief.feedback USING gin ((
    to_tsvector('pg_catalog.simple'::regconfig, left(comment, 10000))
    || array_to_tsvector(ARRAY['organization:' || organization_id::text])))
  WHERE comment IS NOT NULL AND valid_until = 'infinity' AND NOT removed AND NOT is_demo;

CREATE POLICY installation ON daybrief.feedback FOR SELECT TO CURRENT_USER USING (true);

-- Present answers whose comments have the words, newest first, before a place in that order. Planned anew
-- for each question: how rare its words are decides whether they or the days are the shorter way.
CREATE FUNCTION daybrief.feedback_saying(wanted uuid, words text, first timestamptz,
    until timestamptz, before timestamptz, before_id text, most integer)
  RETURNS SETOF daybrief.feedback
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  RETURN QUERY EXECUTE $question$
    SELECT f.* FROM daybrief.feedback f
    WHERE $1::text = ANY (daybrief.tenants()) AND f.organization_id = $1
      AND to_tsvector('pg_catalog.simple'::regconfig, left(f.comment, 10000))
          || array_to_tsvector(ARRAY['organization:' || f.organization_id::text])
        @@ (websearch_to_tsquery('pg_catalog.simple', $2)
          && ('''organization:' || $1 || '''')::tsquery)
      AND numnode(websearch_to_tsquery('pg_catalog.simple', $2)) > 0
      AND f.comment IS NOT NULL AND f.valid_until = 'infinity' AND NOT f.removed AND NOT f.is_demo
      AND f.created_at >= $3 AND f.created_at < $4
      AND f.created_at <= $5 AND (f.created_at < $5 OR f.external_id < $6)
    ORDER BY f.created_at DESC, f.external_id DESC LIMIT $7
  $question$ USING wanted, words, first, until, before, before_id, most;
END
$$;
REVOKE EXECUTE ON FUNCTION daybrief.feedback_saying(uuid, text, timestamptz, timestamptz,
  timestamptz, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION daybrief.feedback_saying(uuid, text, timestamptz, timestamptz,
  timestamptz, text, integer) TO ${app_role};
