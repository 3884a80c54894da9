-- Whether a model, where the installation has one, may be asked for an organisation's words.
ALTER TABLE daybrief.organizations ADD COLUMN model_words boolean NOT NULL DEFAULT true;

-- What is muted can be seen and lifted as a whole.
CREATE INDEX item_feedback_mutes ON daybrief.item_feedback (organization_id, kind, subject)
  WHERE judgement = 'mute';
