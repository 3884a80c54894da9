import { WifiOff } from 'lucide-react';
import { messages } from '@/shared/messages';
import { Notice } from '@/shared/ui/Notice';

export function OfflineNotice({ day }: { day: string | undefined }) {
  return (
    <Notice icon={WifiOff} title={messages.activity.offline(day)}>
      {messages.activity.offlineHelp}
    </Notice>
  );
}
