import type account from '@/messages/account.json';
import type activity from '@/messages/activity.json';
import type audit from '@/messages/audit.json';
import type dashboard from '@/messages/dashboard.json';
import type day from '@/messages/day.json';
import type evidence from '@/messages/evidence.json';
import type history from '@/messages/history.json';
import type login from '@/messages/login.json';
import type me from '@/messages/me.json';
import type ops from '@/messages/ops.json';
import type org from '@/messages/org.json';
import type record from '@/messages/record.json';
import type records from '@/messages/records.json';
import type sample from '@/messages/sample.json';
import type session from '@/messages/session.json';
import type shell from '@/messages/shell.json';
import type start from '@/messages/start.json';
import type state from '@/messages/state.json';
import type trends from '@/messages/trends.json';

/** Every text of the interface; the files name each in all languages. */
export type MessageId = keyof (typeof account &
  typeof activity &
  typeof audit &
  typeof dashboard &
  typeof day &
  typeof evidence &
  typeof history &
  typeof login &
  typeof me &
  typeof ops &
  typeof org &
  typeof record &
  typeof records &
  typeof sample &
  typeof session &
  typeof shell &
  typeof start &
  typeof state &
  typeof trends);
