package dev.daybrief.verification;

import static dev.daybrief.verification.SomeVerdicts.isKept;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Call these customers back. | Call loyal customers back.",
        "de | Rufen Sie diese Kunden zurück. | Rufen Sie treue Kunden zurück.",
        "es | Llame a estos clientes. | Llame a los clientes leales.",
        "ar | يرجى معاودة الاتصال بالعملاء. | يرجى معاودة الاتصال بالعملاء القدامى.",
        "hi | ग्राहकों को वापस कॉल करें। | पुराने ग्राहकों को वापस कॉल करें।"
      })
  void refusesASortOfCustomers(String language, String all, String some) {
    assertThat(isKept(language, all)).isTrue();
    assertThat(isKept(language, some)).isFalse();
  }
}
