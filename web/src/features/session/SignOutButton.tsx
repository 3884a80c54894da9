import { LogOut } from 'lucide-react';
import { useServices } from '@/shared/http/services';
import { messages } from '@/shared/messages';
import { Button } from '@/shared/ui/Button';

export function SignOutButton() {
  const { session } = useServices();
  return (
    <Button onClick={() => session.signOut()}>
      <LogOut aria-hidden size={16} />
      {messages.session.signOut}
    </Button>
  );
}
