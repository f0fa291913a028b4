import { CfnElement, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/** What the template calls the resource of a construct: findings name resources by it. */
export function logicalId(construct: Construct): string {
  const { defaultChild } = construct.node
  if (!CfnElement.isCfnElement(defaultChild)) throw new Error('A construct without a resource.')
  return Stack.of(construct).getLogicalId(defaultChild)
}
