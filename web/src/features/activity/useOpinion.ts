import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Opinion, ratingsQuery } from '@/features/activity/ratingsQuery';
import { nothing } from '@/shared/http/nothing';
import { read } from '@/shared/http/read';
import { useServices, useSignedIn } from '@/shared/http/services';
import type { Day } from '@/shared/time/day';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

const noted: Record<Opinion, MessageId> = {
  useful: 'activity.ratedUseful',
  not_useful: 'activity.ratedNotUseful',
  mute: 'activity.muted',
  done: 'activity.markedDone',
  snooze: 'activity.putOff',
};

/** What the reader thinks of a line: given with one press, taken back with one more. */
export function useOpinion(day: Day, item: string) {
  const { t } = useWords();
  const { api } = useServices();
  const { organization } = useSignedIn();
  const queryClient = useQueryClient();
  const ratings = ratingsQuery(api, organization.id, day);
  const given = useQuery(ratings).data?.[item];
  const path = `/api/v1/briefs/${day}/items/${item}/feedback`;
  const sending = useMutation({
    mutationFn: (feedback: Opinion | undefined) =>
      feedback === undefined
        ? read(api, path, nothing, { method: 'DELETE' })
        : read(api, path, nothing, { method: 'POST', body: { feedback } }),
    onSuccess: async (_, feedback) => {
      // An answer on its way would still tell what was said before.
      await queryClient.cancelQueries({ queryKey: ratings.queryKey });
      queryClient.setQueryData(ratings.queryKey, (known) => ({ ...known, [item]: feedback }));
      await queryClient.invalidateQueries({ queryKey: ['briefs'] });
    },
  });
  const undone = sending.isSuccess && given === undefined;
  const said = given && !sending.isIdle ? t(noted[given]) : undone ? t('activity.undone') : '';
  return {
    given,
    said: sending.isError ? t('activity.rateFailed') : said,
    give: (feedback: Opinion) =>
      !sending.isPending && sending.mutate(given === feedback ? undefined : feedback),
    /** Offered right after something was said here; later one more press on the same button does it. */
    undo: given && sending.isSuccess ? () => sending.mutate(undefined) : undefined,
  };
}
