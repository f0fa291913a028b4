import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { AreaId, SurveyId } from '../../shared/ids.ts'
import type { Clock } from '../../shared/time.ts'
import { partitions, tableShape } from './keys.ts'
import { isExpired, type Table } from './table.ts'

/** Which batches and decisions there are, by their keys alone: whoever knows them all need not read any. */
export function storedIdStore(table: Table, clock: Clock) {
  return {
    /** The ids of one survey and area's batches, readable or not. */
    batches: (survey: SurveyId, area: AreaId): Promise<string[]> =>
      sortKeys(partitions.batches(survey, area)),

    /** The ids of its decisions. */
    async decisions(survey: SurveyId, area: AreaId): Promise<string[]> {
      const found = await sortKeys(partitions.decisions(survey, area))
      return found.map((key) => key.slice(key.lastIndexOf('#') + 1))
    },
  }

  async function sortKeys(pk: string): Promise<string[]> {
    const found: string[] = []
    let start: QueryCommandOutput['LastEvaluatedKey']
    do {
      const page: QueryCommandOutput = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ProjectionExpression: `${tableShape.sortKey}, ${tableShape.ttl}`,
          ExpressionAttributeValues: marshall({ ':pk': pk }),
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      )
      for (const raw of page.Items ?? []) {
        const item = unmarshall(raw)
        if (!isExpired(item, clock())) found.push(String(item[tableShape.sortKey]))
      }
      start = page.LastEvaluatedKey
    } while (start !== undefined)
    return found
  }
}
