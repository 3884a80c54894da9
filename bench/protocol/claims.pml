/* Claims, leases, numbers and publications of one organisation, by two processes that may die or be
 * stopped anywhere. `./daybrief bench protocol` checks it, and that it fails with UNFENCED.
 *
 * A version stands for the records; whoever makes a brief reads the version, finds words of its own
 * for it unless it sees published ones, and publishes. */

#define PROCESSES 2
#define DEATHS 2   /* at most so many in all, so that there is an end to look at */
#define LAPSES 2   /* leases that run out while their holder lives */
#define CHANGES 1  /* late records */

byte claim = 0;          /* number of the newest claim */
bool held = false;       /* claimed_until is set */
bool lapsed = false;     /* and lies in the past */
bool due = true;         /* due_at has come */

byte version = 1;        /* of the records */
byte publishedVersion = 0;
byte publishedWords = 0; /* who found them: the number of a claim */

byte deaths = 0, lapses = 0, changes = 0;

inline mayDie() {
  if
  :: deaths < DEATHS -> deaths++; lapsed = (claim == mine -> true : lapsed); goto again
  :: true
  fi
}

active [PROCESSES] proctype worker() {
  byte mine, read, words;
again:
  mine = 0; read = 0; words = 0;
end_idle:
  /* claim_due: one statement */
  atomic {
    (held && lapsed) || (!held && due) ->
      claim++; mine = claim; held = true; lapsed = false; due = false
  }
  mayDie();
  /* facts and words: no transaction is open */
make:
  atomic {
    read = version;
    words = (publishedVersion == read -> publishedWords : mine)
  }
  mayDie();
  /* the publishing transaction */
  atomic {
    if
#ifndef UNFENCED
    :: mine != claim -> goto again
#endif
    :: else -> skip
    fi;
    if
    :: read != version -> goto make
    :: else ->
         /* a revision needs a change of the records */
         assert(!(publishedVersion == read && publishedWords != words));
         /* nothing old comes after something new */
         assert(publishedVersion <= read);
         publishedVersion = read; publishedWords = words
    fi
  }
  mayDie();
  /* settle: due_at = least(due_at, next day) */
  atomic {
    if
    :: held && mine == claim -> held = false; lapsed = false
    :: else -> skip
    fi
  }
  goto again
}

/* Time: a lease runs out although its holder goes on. */
active proctype clock() {
end_clock:
  do
  :: atomic { held && !lapsed && lapses < LAPSES -> lapses++; lapsed = true }
  od
}

/* Late records: the version grows and the organisation is due. */
active proctype source() {
end_source:
  do
  :: atomic { changes < CHANGES -> changes++; version++; due = true }
  od
}

/* In the end every version is published, and nobody holds anything. */
ltl settled { <>[] (publishedVersion == version && !held && !due) }
