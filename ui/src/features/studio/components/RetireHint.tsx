import { Alert, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** What it means that a file goes, and what is lost by it. */
export function RetireHint({ drops }: { drops: boolean }) {
  const { t } = useTranslation('studio')
  return (
    <Stack gap="xs">
      {drops && (
        <Alert color="orange" p="xs">
          {t('retire.drops')}
        </Alert>
      )}
      <Text size="sm">{t('retire.hint')}</Text>
      <Text size="sm" c="dimmed">
        {t('retire.own')}
      </Text>
    </Stack>
  )
}
