import { Button, Input, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Something that was written elsewhere and cannot be shown in words: it is kept as it is until somebody replaces it. */
export function Kept({ label, readOnly, onReplace }: { label: string; readOnly: boolean; onReplace: () => void }) {
  const { t } = useTranslation('studio')
  return (
    <Input.Wrapper label={label}>
      <Text size="sm" c="dimmed">
        {t('bpmn.kept')}
      </Text>
      {!readOnly && (
        <Button size="xs" variant="default" mt={4} onClick={onReplace}>
          {t('bpmn.replace')}
        </Button>
      )}
    </Input.Wrapper>
  )
}
