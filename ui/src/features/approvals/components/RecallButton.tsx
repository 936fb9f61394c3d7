import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useRecall, type Approval } from '../api/approvals'

/** For whoever asked, as long as nobody has decided. */
export function RecallButton({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const recall = useRecall()
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} />}
        loading={recall.isPending}
        onClick={() =>
          recall.mutate({ params: { path: { id: approval.id } }, body: { version: approval.version } }, { onSuccess: () => toast(t('recalled')) })
        }
      >
        {t('recall')}
      </Button>
      {recall.error != null && <ProblemAlert error={recall.error} />}
    </>
  )
}
