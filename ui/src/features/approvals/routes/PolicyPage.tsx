import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { Unavailable } from '@/shared/ui/Unavailable'
import { save } from '@/shared/files'
import { policyFile, usePolicy, usePolicyCheck } from '../api/policy'
import { FindingList } from '../components/FindingList'
import { PolicyTable } from '../components/PolicyTable'
import { TrialPanel } from '../components/TrialPanel'

/** Who must approve what, whether every row leads to somebody, and what another table would mean. */
export function PolicyPage() {
  const { t } = useTranslation('approvals')
  const policy = usePolicy()
  const findings = usePolicyCheck()
  if (policy.error && !policy.data) return <Unavailable error={policy.error} retry={() => void policy.refetch()} />
  return (
    <>
      <PageHeader
        title={t('policy.title')}
        actions={
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            onClick={() => void policyFile().then((text) => save('approval-policy.dmn', 'application/xml', text))}
          >
            {t('policy.download')}
          </Button>
        }
      />
      <Stack gap="md">
        <Panel title={t('policy.inForce')}>
          <Text size="sm" c="dimmed" mb="sm">
            {t('policy.hint')}
          </Text>
          {policy.data ? <PolicyTable policy={policy.data} findings={findings.data ?? []} /> : <Skeleton height={240} />}
          {findings.data && <FindingList findings={findings.data.filter((finding) => finding.row === null)} />}
        </Panel>
        <TrialPanel />
      </Stack>
    </>
  )
}
