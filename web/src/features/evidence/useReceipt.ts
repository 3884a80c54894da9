import { useInfiniteQuery } from '@tanstack/react-query';
import { type ItemOfDay, receiptQuery } from '@/features/evidence/receiptQuery';
import { useServices, useSignedIn } from '@/shared/http/services';

export type ReceiptResult = ReturnType<typeof useReceipt>;

export function useReceipt(item: ItemOfDay) {
  const { api } = useServices();
  const { organization } = useSignedIn();
  return useInfiniteQuery(receiptQuery(api, organization.id, item));
}
