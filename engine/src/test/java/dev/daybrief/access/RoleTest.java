package dev.daybrief.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void mayDoWhatLesserRolesMay() {
    assertThat(Role.ADMIN.mayAct(Role.VIEWER)).isTrue();
    assertThat(Role.MANAGER.mayAct(Role.MANAGER)).isTrue();
    assertThat(Role.VIEWER.mayAct(Role.MANAGER)).isFalse();
  }

  @Test
  void isReadFromItsWord() {
    for (Role role : Role.values()) {
      assertThat(Role.of(role.word())).isEqualTo(role);
    }
  }
}
