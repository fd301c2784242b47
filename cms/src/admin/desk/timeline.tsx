import { Box, Button, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../use-text';
import { timelineSchema, type TimelineItem } from './desk-schemas';
import { usePaged } from './use-paged';

/** Everything that happened with the person, newest first: history and notes, bot and site, messages. */
export function Timeline({ number }: { number: string }) {
  const text = useText();
  const { formatDate } = useIntl();
  const describe = useDescription();
  const address = `/vitrina/desk/applications/${number}/timeline`;
  const { items, state, hasMore, more } = usePaged(address, { schema: timelineSchema, cursor: 'cursor' });
  return (
    <Box tag="section" aria-label={text('desk.timeline')}>
      <Typography variant="delta" tag="h3">
        {text('desk.timeline')}
      </Typography>
      {state === 'failed' && <Typography textColor="danger600">{text('desk.failed')}</Typography>}
      <Box tag="ol" paddingTop={3}>
        {items.map((item) => (
          <Box tag="li" key={`${item.source}:${item.id}`} paddingBottom={3}>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {formatDate(item.at, { dateStyle: 'short', timeStyle: 'short' })}
            </Typography>
            <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {describe(item)}
            </Typography>
          </Box>
        ))}
      </Box>
      {hasMore && (
        <Button variant="tertiary" onClick={() => void more()}>
          {text('desk.more')}
        </Button>
      )}
    </Box>
  );
}

function useDescription(): (item: TimelineItem) => string {
  const text = useText();
  const { formatMessage } = useIntl();
  const named = (id: string, fallback: string) => formatMessage({ id, defaultMessage: fallback });
  return ({ source, what, who, old, new: now, about }) => {
    if (source === 'history') {
      const type = about ? 'application' : 'client';
      const field = named(`content-manager.content-types.api::${type}.${type}.${what}`, what);
      const value = (stored: string | null) => (what === 'state' && stored ? named(stored, stored) : (stored ?? '—'));
      const whoName = who === 'bot' || who === 'client' ? text(`history.who.${who}`) : (who ?? '');
      return `${whoName} · ${[about, field].filter(Boolean).join(' ')}: ${value(old)} → ${value(now)}`;
    }
    const name = named(`vitrina.desk.event.${what}`, what);
    if (source === 'event') return [name, now].filter(Boolean).join(': ');
    return `${text('desk.timeline.message')}: ${[name, about, now && named(now, now)].filter(Boolean).join(' · ')}`;
  };
}
