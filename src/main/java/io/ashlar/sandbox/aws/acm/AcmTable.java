package io.ashlar.sandbox.aws.acm;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:acm/}. */
public final class AcmTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(Certificates.certificate(), Certificates.validation());
    }
}
