package dev.daybrief.ingest.webhook;

import java.util.Set;

/// The fields that Vapi documents, read here or not. Others are counted.
final class VapiFields {

  static final Set<String> MESSAGE =
      words(
          """
          type timestamp phoneNumber artifact assistant customer call chat status endedReason messages
          messagesOpenAIFormatted destination transcript summary recordingUrl stereoRecordingUrl
          analysis cost costs costBreakdown startedAt endedAt durationMs durationSeconds
          durationMinutes inboundPhoneCallDebuggingArtifacts compliance variables variableValues""");

  static final Set<String> CALL =
      words(
          """
          id orgId createdAt updatedAt type status cost costs costBreakdown startedAt endedAt
          endedReason endedMessage messages phoneCallProvider phoneCallProviderId phoneCallTransport
          phoneCallProviderBypassEnabled phoneNumberId phoneNumber customerId customer assistantId
          assistant assistantOverrides squadId squad squadOverrides workflowId workflow
          workflowOverrides campaignId name schedulePlan transport monitor artifact artifactPlan
          analysis metadata webCallUrl webCallSipUri destination compliance transcript summary
          recordingUrl stereoRecordingUrl subscriptionLimits""");

  static final Set<String> CUSTOMER =
      words(
          """
          number numberE164CheckEnabled extension name email externalId sipUri assistantOverrides""");

  static final Set<String> ANALYSIS =
      words("summary structuredData structuredDataMulti successEvaluation");

  static final Set<String> ARTIFACT =
      words(
          """
          messages messagesOpenAIFormatted transcript recording recordingUrl stereoRecordingUrl
          videoRecordingUrl videoRecordingStartDelaySeconds pcapUrl logUrl nodes variables
          variableValues performanceMetrics structuredOutputs scorecards transfers""");

  private static Set<String> words(String text) {
    return Set.of(text.split("\\s+"));
  }

  private VapiFields() {}
}
