import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { z } from 'zod';
import { useText } from '../use-text';

/** Reply of `GET /vitrina/health-banner`. */
const bannerSchema = z.object({
  level: z.enum(['ok', 'warning', 'error']),
  messages: z.array(z.object({ ru: z.string(), en: z.string() })),
});
type Banner = z.infer<typeof bannerSchema>;

const looks = {
  ok: { Icon: CheckCircle, background: 'success100', color: 'success700', fill: 'success600' },
  warning: { Icon: WarningCircle, background: 'warning100', color: 'warning700', fill: 'warning600' },
  error: { Icon: CrossCircle, background: 'danger100', color: 'danger700', fill: 'danger600' },
} as const;

/** First card of the home page: is the bot alive, do applications reach people, what to mend. */
export function HealthBanner() {
  const text = useText();
  const { locale } = useIntl();
  const banner = useBanner();
  if (banner === 'loading') return <Widget.Loading />;
  if (banner === 'unknown') return <Widget.NoData>{text('health.unknown')}</Widget.NoData>;
  const { Icon, background, color, fill } = looks[banner.level];
  const messages = banner.messages.map((message) => (locale === 'ru' ? message.ru : message.en));
  return (
    <Box role="status" background={background} padding={4} hasRadius>
      <Flex gap={3} alignItems="flex-start">
        <Icon width="2.4rem" height="2.4rem" fill={fill} aria-hidden />
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography variant="delta" tag="h3" textColor={color}>
            {text(`health.${banner.level}`)}
          </Typography>
          {messages.length === 0 && <Typography>{text('health.ok.detail')}</Typography>}
          {messages.map((message) => (
            <Typography key={message}>{message}</Typography>
          ))}
        </Flex>
      </Flex>
    </Box>
  );
}

const refreshMs = 30_000;

function useBanner(): Banner | 'loading' | 'unknown' {
  const { get } = useFetchClient();
  const [banner, setBanner] = useState<Banner | 'loading' | 'unknown'>('loading');
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const reply = await get('/vitrina/health-banner').catch(() => null);
      const parsed = bannerSchema.safeParse(reply?.data);
      if (!isGone) setBanner(parsed.success ? parsed.data : 'unknown');
    };
    void load();
    const timer = setInterval(load, refreshMs);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [get]);
  return banner;
}
