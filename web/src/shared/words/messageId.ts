import type activity from '@/messages/activity.json';
import type dashboard from '@/messages/dashboard.json';
import type day from '@/messages/day.json';
import type evidence from '@/messages/evidence.json';
import type record from '@/messages/record.json';
import type session from '@/messages/session.json';
import type shell from '@/messages/shell.json';
import type state from '@/messages/state.json';

/** Every text of the interface; the files name each in all languages. */
export type MessageId = keyof (typeof activity &
  typeof dashboard &
  typeof day &
  typeof evidence &
  typeof record &
  typeof session &
  typeof shell &
  typeof state);
