import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { dashboardSchema, type Dashboard } from './dashboard-schema';

const refreshMs = 60_000;
export const shownDays = 30;

type Loaded = Dashboard | 'unknown';
/** The cards of one page ask once together. */
let asked: { at: number; answer: Promise<Loaded> } | null = null;

/** Numbers of the last 30 days, fresh every minute. */
export function useDashboard(): Loaded | 'loading' {
  const { get } = useFetchClient();
  const [dashboard, setDashboard] = useState<Loaded | 'loading'>('loading');
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const answer = await ask(() => get(`/vitrina/dashboard?days=${shownDays}`));
      if (!isGone) setDashboard(answer);
    };
    void load();
    const timer = setInterval(load, refreshMs);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [get]);
  return dashboard;
}

function ask(get: () => Promise<{ data: unknown }>): Promise<Loaded> {
  const now = Date.now();
  if (asked && now - asked.at < refreshMs / 2) return asked.answer;
  const answer = get()
    .then(({ data }) => dashboardSchema.parse(data).data)
    .catch((): Loaded => 'unknown');
  asked = { at: now, answer };
  // A failure is not kept: the next card or minute asks again.
  void answer.then((loaded) => {
    if (loaded === 'unknown') asked = null;
  });
  return answer;
}
