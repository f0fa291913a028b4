/**
 * How an AWS client reaches its engine: on AWS it finds the region and its own credentials, an engine at `endpoint`
 * asks for some and believes any.
 */
export function reaching(endpoint: string | undefined) {
  if (endpoint === undefined) return {}
  return { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
}
