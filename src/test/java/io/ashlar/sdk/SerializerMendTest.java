package io.ashlar.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.google.common.collect.ImmutableSet;
import com.pulumi.Log;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import com.pulumi.resources.Resource;
import com.pulumi.serialization.internal.Serializer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The SDK's serializer, mended")
class SerializerMendTest {
    private static final int THREADS = 8;
    private static final int OUTPUTS_A_THREAD = 500;

    @Test
    @DisplayName("is what every test of this project runs with")
    void is_in_place() {
        assertThat(SerializerMend.apply()).isEqualTo(SerializerMend.Result.MENDED);
        assertThat(new Serializer(Log.ignore()).dependentResources).isInstanceOf(DependencySet.class);
    }

    @Test
    @DisplayName("loses no dependency of a property whose outputs complete on eight threads at once")
    void loses_no_dependency() throws Exception {
        List<Resource> resources = IntStream.range(0, THREADS * OUTPUTS_A_THREAD)
                .mapToObj(any -> mock(Resource.class))
                .toList();
        List<CompletableFuture<OutputData<String>>> pending = new ArrayList<>();
        List<Output<String>> outputs = new ArrayList<>();
        resources.forEach(any -> {
            CompletableFuture<OutputData<String>> data = new CompletableFuture<>();
            pending.add(data);
            outputs.add(new OutputInternal<>(data));
        });
        Serializer serializer = new Serializer(Log.ignore());
        CompletableFuture<Object> serialized = serializer.serializeAsync("test", outputs, false);

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread * OUTPUTS_A_THREAD;
            threads.execute(() -> {
                start.countDown();
                try {
                    start.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                for (int i = first; i < first + OUTPUTS_A_THREAD; i++) {
                    pending.get(i).complete(OutputData.of(ImmutableSet.of(resources.get(i)), "value"));
                }
            });
        }
        threads.shutdown();
        serialized.get();

        assertThat(serializer.dependentResources).hasSize(resources.size()).containsAll(resources);
    }
}
