import { Building2, CalendarDays, ChartLine, Database, type LucideIcon, Sun } from 'lucide-react';
import type { Member } from '@/shared/http/schemas';
import type { MessageId } from '@/shared/words/messageId';

type Page = { path: string; name: MessageId; icon: LucideIcon; roles?: Member['role'][] };

/** The navigation: at most five for any role. */
const pages: Page[] = [
  { path: '/', name: 'shell.nav.today', icon: Sun },
  { path: '/history', name: 'shell.nav.history', icon: CalendarDays },
  { path: '/trends', name: 'shell.nav.trends', icon: ChartLine },
  { path: '/records', name: 'shell.nav.records', icon: Database },
  { path: '/org', name: 'shell.nav.org', icon: Building2, roles: ['admin'] },
];

export function pagesOf(role: Member['role']): Page[] {
  return pages.filter(({ roles }) => roles === undefined || roles.includes(role));
}
