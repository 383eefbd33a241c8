package io.ashlar.backup.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.backup.plan.Schedule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class AwsCronTest {
    @Test
    void one_of_the_two_days_is_a_question_mark() {
        assertThat(AwsCron.of(Schedule.hourly(15))).isEqualTo("cron(15 * * * ? *)");
        assertThat(AwsCron.of(Schedule.daily(LocalTime.of(3, 30)))).isEqualTo("cron(30 3 * * ? *)");
        assertThat(AwsCron.of(Schedule.weekly(DayOfWeek.SUNDAY, LocalTime.of(5, 0))))
                .isEqualTo("cron(0 5 ? * SUN *)");
        assertThat(AwsCron.of(Schedule.monthly(1, LocalTime.of(4, 0)))).isEqualTo("cron(0 4 1 * ? *)");
    }
}
