import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { nothing } from '@/shared/http/nothing';
import { read } from '@/shared/http/read';
import { useServices } from '@/shared/http/services';
import type { Day } from '@/shared/time/day';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

type Opinion = 'useful' | 'not_useful' | 'mute' | 'done' | 'snooze';

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
  const [given, setGiven] = useState<Opinion>();
  const path = `/api/v1/briefs/${day}/items/${item}/feedback`;
  const sending = useMutation({
    mutationFn: (feedback: Opinion | undefined) =>
      feedback === undefined
        ? read(api, path, nothing, { method: 'DELETE' })
        : read(api, path, nothing, { method: 'POST', body: { feedback } }),
    onSuccess: (_, feedback) => setGiven(feedback),
  });
  const undone = sending.isSuccess && given === undefined;
  const said = given ? t(noted[given]) : undone ? t('activity.undone') : '';
  return {
    given,
    said: sending.isError ? t('activity.rateFailed') : said,
    give: (feedback: Opinion) =>
      !sending.isPending && sending.mutate(given === feedback ? undefined : feedback),
    undo: () => sending.mutate(undefined),
  };
}
